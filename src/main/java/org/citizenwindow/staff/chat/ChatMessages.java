package org.citizenwindow.staff.chat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the conversation on a case page. */
@MessageBundle("chat")
public interface ChatMessages {
    @Message
    String title();

    @Message
    String empty();

    @Message
    String citizen();

    @Message
    String account();

    @Message
    String system();

    /** What a message is that has no words. */
    @Message
    String kind(String kind);

    /** How far something a citizen sent has come. */
    @Message
    String media(String state);

    /** What became of a message of ours. */
    @Message
    String fate(String state);

    @Message
    String reply();

    @Message
    String replyHint();

    @Message
    String send();

    @Message
    String budget(int left, int of, String closes);

    @Message
    String budgetUsed(int of);

    @Message
    String budgetClosed();

    @Message
    String unfollowed();

    @Message
    String take();

    @Message
    String takeHint();

    @Message
    String giveBack();

    @Message
    String youAnswer();

    @Message
    String otherAnswers(String name);

    @Message
    String accountAnswers();

    @Message
    String photo();

    @Message
    String digest();

    @Message
    String digestWaits();

    @Message
    String digestService();

    @Message
    String digestStep();

    @Message
    String digestSummary();

    @Message
    String digestMisses(int times);

    @Message
    String digestFacts();

    @Message
    String digestFact(String label, String value);

    @Message
    String digestNext();

    @Message
    String digestAnonymous();

    @Message
    String digestMissed();

    @Message
    String digestQuoted(String words, String at);

    @Message
    String digestDrafts();
}
