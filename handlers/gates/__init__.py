"""What every update passes before an intent is looked for: language, flood control, access."""
