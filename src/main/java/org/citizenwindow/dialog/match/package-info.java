/**
 * Words: one normal form for all scripts ({@link org.citizenwindow.dialog.match.Normal}), phrase templates, commands, numbers
 * and times in three languages. Pure and free of regular expressions; every word of a language is data, see
 * {@link org.citizenwindow.dialog.match.Words}.
 */
package org.citizenwindow.dialog.match;
