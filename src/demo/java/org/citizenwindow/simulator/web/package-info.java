/**
 * The little HTTP the simulator needs, apart from any server: a call comes in as {@link org.citizenwindow.simulator.web.HttpCall},
 * an answer leaves as {@link org.citizenwindow.simulator.web.HttpReply}. So the same platform runs inside the demo
 * application and, in tests that kill the application, on a server of its own.
 */
package org.citizenwindow.simulator.web;
