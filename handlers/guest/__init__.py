"""Guest mode: `@bot wave` as a reply to a photo, in a chat where the bot is no member.

Its answer is an offer; the caller's press makes a job of their private chat of it, with their limits and at their
price. Where the private chat comes first (the caller is new, or has to pay), its link makes a draft there, and the
answer stands for that draft, then for its job, and for the next one where that is tried again. The board keeps the
answer to what has become of it, and in the end makes it the video.
BotFather has to enable guest mode.
"""
