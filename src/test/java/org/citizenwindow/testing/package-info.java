/**
 * What tests and benches of the packaged application share: the application as a process of its own
 * ({@link org.citizenwindow.testing.PackagedApplication}), and a platform reduced to the least that the application needs
 * ({@link org.citizenwindow.testing.WechatStandIn}). JDK only.
 */
package org.citizenwindow.testing;
