"""The control room: what operators can say in ADMIN_CHAT. In a group, its administrators are the operators."""
