package org.citizenwindow.staff.flows;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about flows. */
@MessageBundle("flows")
public interface FlowsMessages {
    @Message
    String title();

    @Message
    String all();

    @Message
    String version(int number);

    @Message
    String picture(String title);

    @Message
    String pictureOpen();

    @Message
    String tested();

    @Message
    String testedHint();

    @Message
    String testedLater();

    @Message
    String untested(int count);

    @Message
    String dropOff();

    @Message
    String dropOffHint();

    @Message
    String days(int days);

    @Message
    String nothing();

    @Message
    String step();

    @Message
    String entered();

    @Message
    String answered();

    @Message
    String missed();

    @Message
    String left();

    @Message
    String misunderstood();

    @Message
    String misunderstoodHint();

    @Message
    String nothingMisunderstood();

    @Message
    String noFlow();

    @Message
    String teach();

    @Message
    String teachHint(String file);

    @Message
    String resembles();

    @Message
    String mustStart();

    @Message
    String mustNot();

    @Message
    String saveTests();
}
