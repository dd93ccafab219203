/**
 * A stand-in for the WeChat platform: one official account, its citizens and their chats, in memory and bounded. It
 * pushes with signatures of its own, waits 5 s, repeats, reads passive replies strictly, and offers the API under
 * {@code /cgi-bin/} with the real error codes and budgets. It knows the application only as an address and imports none
 * of its code. What it does not play: template and mass messages, OAuth, payment.
 *
 * <p>Start with {@link org.citizenwindow.simulator.wechat.FakeWechat}; the failures that can be arranged are
 * {@link org.citizenwindow.simulator.wechat.Fault}.
 */
package org.citizenwindow.simulator.wechat;
