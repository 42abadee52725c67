"""Guest mode: `@bot wave` as a reply to a photo, in a chat where the bot is no member.

Its answer is an offer. When the caller presses Animate, it becomes a job of their private chat, within their limits
and at their price. Where the private chat comes first (the caller is new, or has to pay), its link makes a draft
there, and the answer stands for that draft, then for its job, and for the next one where that is tried again. The
board keeps the answer up to date, and replaces it with the video in the end. BotFather has to enable guest mode.
"""
