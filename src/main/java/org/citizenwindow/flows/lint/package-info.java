/**
 * What is wrong with services that can be read: shape, texts, calls, phrases, pictures, channels. Each class looks at one thing and adds
 * to the faults. Start at {@code FlowLint}.
 */
package org.citizenwindow.flows.lint;
