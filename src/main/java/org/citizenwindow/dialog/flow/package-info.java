/**
 * Public services as the engine sees them: flows, steps, slots, conditions, policies, phrases, and the budgets they keep. Never changed
 * once loaded; knows nothing of any conversation. Start at {@code Flow}.
 */
package org.citizenwindow.dialog.flow;
