/**
 * The port to every messaging platform: what comes in ({@link org.citizenwindow.channel.InboundMessage}), what goes out
 * ({@link org.citizenwindow.channel.OutboundMessage}), how sending ended ({@link org.citizenwindow.channel.SendResult}).
 * Knows no vendor; an adapter below {@code adapters} implements {@link org.citizenwindow.channel.Channel}.
 */
package org.citizenwindow.channel;
