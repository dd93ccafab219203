/**
 * Public services as data: reads flow, text and word files, refuses what is wrong in them with file, line and remedy
 * ({@link org.citizenwindow.flows.ServiceLoader}), keeps the loaded whole ({@link org.citizenwindow.flows.FlowRegistry}),
 * stores conversations ({@link org.citizenwindow.flows.ConversationJson}) and plays conversation tests
 * ({@link org.citizenwindow.flows.TalkPlayer}). The format is described in {@code docs/flow-format.md}.
 */
package org.citizenwindow.flows;
