package org.citizenwindow.dialog.understand;

/**
 * Something citizens want or say.
 *
 * @param id unique, e.g. {@code fine.pay}
 * @param service the folder it stands in, whose texts it may say
 */
public record Intent(String id, String service, Deed deed) {}
