/**
 * What a message is about: one of the intents that the files of {@code services/<service>} describe, by rules and by examples.
 *
 * <p>Rules, {@code intents/<lang>}: {@link org.citizenwindow.dialog.understand.Lexicon} finds all known words in one pass and
 * {@link org.citizenwindow.dialog.understand.IntentBook} weighs which intents they make up. Examples, {@code
 * examples/<lang>.tsv}: {@link org.citizenwindow.dialog.understand.Examples} says which of them a text resembles. {@link
 * org.citizenwindow.dialog.understand.Weighing} puts both together. {@link
 * org.citizenwindow.dialog.understand.Recogniser}, where to start reading, does all that in the language it hears, and for
 * misspelt words too. Everything is counted from readable files, nothing is trained, and the same text always has the same
 * answer. The package knows nothing of flows or conversations.
 */
package org.citizenwindow.dialog.understand;
