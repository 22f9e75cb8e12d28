package io.ragstone.core.document.web;

/**
 * What is at an address.
 *
 * @param mediaType in small letters and without parameters, such as {@code text/html}
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares pages.
public record WebPage(String mediaType, byte[] content) {}
