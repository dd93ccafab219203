package org.citizenwindow.media;

/** A copy to look at. */
public record MediaContent(byte[] bytes, String contentType) {}
