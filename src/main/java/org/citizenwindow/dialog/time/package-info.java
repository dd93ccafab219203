/**
 * When something happened or shall happen, in the words people use: Chinese, Japanese, English, mixed. The words are data
 * ({@code services/common/slots/<lang>.yaml}, section {@code time}); what they mean together is here. Start with {@link
 * org.citizenwindow.dialog.time.Times}. There is no clock: the moment of speaking is passed in.
 */
package org.citizenwindow.dialog.time;
