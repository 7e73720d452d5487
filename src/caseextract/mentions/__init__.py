"""Mentions of every kind, found in clean text."""
