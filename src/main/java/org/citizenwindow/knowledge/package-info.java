/**
 * Answers to questions that are often asked: finds the nearest question by single characters and pairs of them
 * ({@link org.citizenwindow.knowledge.FaqIndex}). It keeps its index in memory, holds no texts of its own and knows nothing of
 * conversations; the dialog engine sees it as {@link org.citizenwindow.dialog.flow.Faq}.
 */
package org.citizenwindow.knowledge;
