"""What runs confined, in a process of its own. Nothing else imports av, PIL or pillow_heif."""
