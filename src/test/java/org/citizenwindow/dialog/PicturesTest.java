package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    private static final Duration BURST = Duration.ofSeconds(3);

    /** The accident report at its four named shots. */
    private static Chat atShots() {
        return new Chat(Lang.EN).says("I want to report an accident").says("1").says("1");
    }

    private static List<String> shots(Chat chat) {
        return ((Value.Many) chat.slot("photos").orElseThrow())
                .items().stream().map(item -> ((Value.Photo) item).shot()).toList();
    }

    @Test
    void burst_isAcknowledgedOnce() {
        Chat chat = atShots().pictures("a", "b");
        assertThat(chat.said()).isEmpty();
        assertThat(chat.effects).contains(new Effect.FetchMedia("a"), new Effect.FetchMedia("b"));
        assertThat(chat.effects.stream().filter(Effect.SetTimer.class::isInstance)).hasSize(1);
        chat.later(BURST, Turn.BURST);
        assertThat(chat.keys()).containsExactly("common.photos_ack", "ask.shot.contact");
        assertThat(chat.said().getFirst().text()).startsWith("2 received");
        assertThat(chat.said().getLast().picture()).isEqualTo("accident/assets/contact.png");
        assertThat(shots(chat)).containsExactly("front", "rear");
    }

    @Test
    void burst_thatGoesOn_isWaitedFor() {
        Chat chat = atShots().pictures("a");
        chat.now = chat.now.plusSeconds(2);
        chat.pictures("b").later(Duration.ofSeconds(1), Turn.BURST);
        assertThat(chat.said()).isEmpty();
        assertThat(chat.effects)
                .containsExactly(new Effect.SetTimer(Turn.BURST, Duration.ofSeconds(2)));
        assertThat(chat.later(Duration.ofSeconds(2), Turn.BURST).keys())
                .containsExactly("common.photos_ack", "ask.shot.contact");
    }

    @Test
    void allShots_goOnByThemselves() {
        Chat chat = atShots().pictures("a", "b", "c", "d").later(BURST, Turn.BURST);
        assertThat(chat.keys()).containsExactly("common.photos_complete", "ask.place");
    }

    @Test
    void missedQuestion_showsItsPictureAsTheExampleOnly() {
        Chat chat = atShots();
        assertThat(pictures(chat)).containsExactly("accident/assets/guide.png");
        assertThat(pictures(chat.says("purple elephants"))).isEmpty();
        assertThat(pictures(chat.says("purple elephants")))
                .containsExactly("accident/assets/front.png");
        assertThat(pictures(chat.says("purple elephants"))).isEmpty();
        assertThat(pictures(chat.says("help"))).containsExactly("accident/assets/front.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ZH_CN | 我要报事故         | 这里下雨，照片等会儿发
                    ZH_CN | 我要报事故         | 马上拍
                    ZH_CN | 我要报事故         | 还没拍完，等我一下
                    JA    | 事故の届出をしたい | 雨なので写真はあとで送ります
                    JA    | 事故の届出をしたい | 今撮っています
                    EN    | report an accident | it is raining, I'll send the pictures later
                    EN    | report an accident | hold on a minute
                    """)
    void whoeverSendsLater_isNotHurried(Lang lang, String start, String words) {
        Chat chat = new Chat(lang).says(start).says("1").says("1").says(words);
        assertThat(chat.keys()).containsExactly("common.photos_later", "ask.shot.front");
        assertThat(pictures(chat)).isEmpty();
    }

    private static List<String> pictures(Chat chat) {
        return chat.said().stream()
                .map(Effect.Say::picture)
                .filter(picture -> !picture.isEmpty())
                .toList();
    }

    @Test
    void samePictureTwice_isDropped() {
        Chat chat = atShots().pictures("a", "b");
        chat.happens(new Event.PhotoSettled("a", true, "sha", ""));
        chat.happens(new Event.PhotoSettled("b", true, "sha", ""));
        assertThat(chat.later(BURST, Turn.BURST).keys())
                .containsExactly("common.photos_ack", "ask.shot.rear");
    }

    @Test
    void samePictureTwice_afterTheAcknowledgement_isAskedForByName() {
        Chat chat = atShots().pictures("a", "b").later(BURST, Turn.BURST);
        chat.happens(new Event.PhotoSettled("a", true, "sha", ""));
        chat.happens(new Event.PhotoSettled("b", true, "sha", ""));
        assertThat(chat.keys()).containsExactly("common.photo_duplicate", "ask.shot.rear");
    }

    @Test
    void lostPicture_isAskedForByName() {
        Chat chat = atShots().pictures("a", "b").later(BURST, Turn.BURST);
        chat.happens(new Event.PhotoSettled("a", false, "", "unreadable"));
        assertThat(chat.keys()).containsExactly("common.photo_failed", "ask.shot.front");
        assertThat(chat.said().getFirst().text()).contains("file damaged", "other 1");
        chat.pictures("a2").later(BURST, Turn.BURST);
        assertThat(shots(chat)).containsExactlyInAnyOrder("front", "rear");
        assertThat(chat.keys()).containsExactly("common.photos_ack", "ask.shot.contact");
    }

    @Test
    void lostPicture_isAskedForWhenTheFlowIsFurtherOn() {
        Chat chat = atShots().pictures("a", "b", "c", "d").later(BURST, Turn.BURST);
        chat.happens(new Event.PhotoSettled("c", false, "", "expired"));
        assertThat(chat.keys())
                .containsExactly("common.photo_failed", "ask.shot.contact", "ask.place");
        chat.pictures("c2").later(BURST, Turn.BURST);
        assertThat(chat.keys()).containsExactly("common.photo_added", "ask.place");
        assertThat(shots(chat)).contains("contact");
    }

    @Test
    void lostPicture_keepsTheSummaryFromBeingAgreedTo() {
        Chat chat = Chat.at("");
        chat.happens(new Event.PhotoSettled("r1", false, "", "expired"));
        assertThat(chat.keys()).first().isEqualTo("common.photo_failed");
        assertThat(chat.says("yes").asked()).isEqualTo("pictures");
        assertThat(chat.services()).isEmpty();
    }

    @Test
    void straggler_joinsWithoutAWordAndAnswersNothing() {
        Chat chat = atShots().pictures("a", "b", "c", "d").later(BURST, Turn.BURST);
        chat.pictures("e");
        assertThat(chat.effects).containsExactly(new Effect.FetchMedia("e"));
        assertThat(chat.asked()).isEqualTo("place");
        assertThat(shots(chat)).containsExactly("front", "rear", "contact", "plates", "extra");
    }

    @Test
    void latePicture_isAcknowledgedAndTheQuestionStands() {
        Chat chat = atShots().pictures("a", "b", "c", "d").later(BURST, Turn.BURST);
        chat.now = chat.now.plus(Duration.ofMinutes(5));
        chat.pictures("e").later(BURST, Turn.BURST);
        assertThat(chat.keys()).containsExactly("common.photo_added", "ask.place");
    }

    @Test
    void done_withAShotMissing_saysWhich() {
        Chat chat = atShots().pictures("a").later(BURST, Turn.BURST).says("done");
        assertThat(chat.keys()).containsExactly("common.photos_missing", "ask.shot.rear");
        assertThat(chat.asked()).isEqualTo("photos");
    }

    @Test
    void retake_asksForThatShotAgain() {
        Chat chat = atShots().pictures("a", "b").later(BURST, Turn.BURST).says("retake 2");
        assertThat(chat.keys()).containsExactly("common.photo_retake", "ask.shot.rear");
        assertThat(chat.effects).contains(new Effect.Forget(List.of("b")));
        assertThat(chat.says("retake 4").keys()).containsExactly("common.retake_which");
    }

    @Test
    void pictures_withoutNames_waitForTheWordDone() {
        Chat chat = Chat.at("pictures").pictures("a").later(BURST, Turn.BURST);
        assertThat(chat.keys()).containsExactly("common.photos_more");
        assertThat(chat.says("done").keys()).containsExactly("common.photos_too_few");
        chat.pictures("b").later(BURST, Turn.BURST);
        assertThat(chat.says("1").asked()).isEqualTo("where");
    }

    @Test
    void more_withinALongerSentence_keepsTheQuestionOpen() {
        Chat chat = Chat.at("pictures").pictures("a").later(BURST, Turn.BURST);
        assertThat(chat.says("hold on, the back of my car is not on any of them").keys())
                .containsExactly("common.photos_more");
        assertThat(chat.says("done. oh wait, there's another one").keys())
                .containsExactly("common.photos_more");
        assertThat(atShots().pictures("a").later(BURST, Turn.BURST).says("wait, one more").keys())
                .containsExactly("common.photos_ack", "ask.shot.rear");
    }

    @Test
    void more_besideAnotherWish_givesWayToIt() {
        Chat chat = Chat.at("pictures").pictures("a").later(BURST, Turn.BURST);
        assertThat(chat.says("wait, I want to pay a fine").keys().getFirst()).startsWith("intent.");
    }

    @Test
    void mostPictures_areEnough() {
        Chat chat = Chat.at("pictures").pictures("a", "b", "c", "d", "e").later(BURST, Turn.BURST);
        assertThat(chat.keys()).containsExactly("common.photos_complete", "ask.where");
        assertThat(((Value.Many) chat.slot("pictures").orElseThrow()).items()).hasSize(4);
    }

    @Test
    void earlyPicture_isKeptForItsQuestion() {
        Chat chat = Chat.at("kind").pictures("a").later(BURST, Turn.BURST);
        assertThat(chat.keys()).containsExactly("common.photo_added", "ask.kind");
        assertThat(chat.says("red").keys()).containsExactly("told", "common.photos_review");
    }

    @Test
    void picture_outOfAnyFlow_isFetchedAndAnswered() {
        Chat chat = new Chat(Lang.EN).pictures("a");
        assertThat(chat.effects).contains(new Effect.FetchMedia("a"));
        assertThat(chat.later(BURST, Turn.BURST).keys())
                .containsExactly("common.photo_idle", "common.menu");
    }

    @Test
    void settled_forAPictureOfNoFlow_changesNothing() {
        Chat chat = Chat.at("kind");
        Conversation before = chat.state;
        chat.happens(new Event.PhotoSettled("unknown", true, "sha", ""));
        assertThat(chat.state).isEqualTo(before);
        assertThat(chat.effects).isEmpty();
    }

    @Test
    void picture_whileAPersonAnswers_isFetchedAndJoins() {
        Chat chat = atShots().happens(new Event.AgentTook()).pictures("a");
        assertThat(chat.effects).contains(new Effect.FetchMedia("a"));
        assertThat(chat.later(BURST, Turn.BURST).said()).isEmpty();
        assertThat(shots(chat)).containsExactly("front");
        assertThat(chat.happens(new Event.AgentLeft()).keys()).contains("ask.shot.rear");
    }
}
