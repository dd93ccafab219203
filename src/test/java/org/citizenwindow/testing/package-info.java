/**
 * What tests and benches of the packaged application share: the application as a process of its own
 * ({@link org.citizenwindow.testing.PackagedApplication}), and a platform reduced to the least that the application needs
 * ({@link org.citizenwindow.testing.WechatStandIn}), both with the JDK alone; and the browser of browser tests
 * ({@link org.citizenwindow.testing.Browsers}).
 */
package org.citizenwindow.testing;
