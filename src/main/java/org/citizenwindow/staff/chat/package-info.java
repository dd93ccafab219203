/**
 * The conversation on a case page: what was said, who said it, what became of it, and how many messages the platform still
 * takes. Sending is {@code conversation}'s and {@code delivery}'s. Start at {@link org.citizenwindow.staff.chat.ChatViews}.
 */
package org.citizenwindow.staff.chat;
