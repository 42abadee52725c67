"""Guest mode: `@bot wave` as a reply to a photo, in a chat where the bot is no member.

Its answer is an offer; the caller's press makes a job of their private chat of it, with their limits and at their
price. The board then keeps the answer to what has become of the job, and in the end makes it the video.
BotFather has to enable guest mode.
"""
