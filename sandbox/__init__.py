"""Stand-ins for the two services that the bot uses: to try and test the bot without accounts."""
