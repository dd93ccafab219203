/**
 * What is kept of a conversation between two events. Plain data that is stored as JSON; whoever changes a component raises the format
 * ({@code flows.StateFormats}). Start at {@code Conversation}.
 */
package org.citizenwindow.dialog.state;
