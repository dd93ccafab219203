/**
 * Calls to the back ends: what one is made with, how it is answered, and what is declared of one that answers later. Made by
 * nobody here: the engine asks for them as effects. Start at {@code CallSpec}.
 */
package org.citizenwindow.dialog.call;
