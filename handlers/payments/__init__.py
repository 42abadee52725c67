"""Paying with Telegram Stars: the price, the invoice, the checkout, the payment, and questions about it."""
