/**
 * What a message is about: one of the intents that the files {@code services/<service>/intents} describe. Rules, not
 * statistics: {@link org.citizenwindow.dialog.understand.Lexicon} finds all known words in one pass,
 * {@link org.citizenwindow.dialog.understand.IntentBook} weighs which intents they make up, and
 * {@link org.citizenwindow.dialog.understand.Recogniser}, where to start reading, does that for the language it hears, and a
 * second time for misspelt words when the first finds nothing. It knows nothing of flows or conversations.
 */
package org.citizenwindow.dialog.understand;
