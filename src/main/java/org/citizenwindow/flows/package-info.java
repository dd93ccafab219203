/**
 * Public services, loaded and kept: {@link org.citizenwindow.flows.ServiceLoader} puts together what {@code flows.reading} reads
 * and {@code flows.lint} refuses, {@link org.citizenwindow.flows.FlowRegistry} keeps the whole, and
 * {@link org.citizenwindow.flows.ConversationJson} writes conversations down. The format is described in {@code docs/flow-format.md}.
 */
package org.citizenwindow.flows;
