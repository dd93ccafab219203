/**
 * Citizens who tell their stories by themselves when the demo starts for the first time, so that the desk finds cases to
 * work on. They use the simulated phone as a person would: they read what the account says and answer it. What they say is
 * data, {@code simulator/stories.json}.
 */
package org.citizenwindow.simulator.demo;
