/**
 * Draws a flow as an SVG that a person can review: {@link org.citizenwindow.flows.picture.FlowPicture}. {@code Graph} says what
 * is drawn, {@code Layout} where, {@code Drawing} how; {@code PictureWords} holds the words. Nothing here knows a database.
 */
package org.citizenwindow.flows.picture;
