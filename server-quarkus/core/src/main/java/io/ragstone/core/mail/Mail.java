package io.ragstone.core.mail;

/** A mail of plain text. */
public record Mail(String to, String subject, String text) {}
