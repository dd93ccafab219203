package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Profile;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.ConversationJson;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.Test;

/** What is offered again, taken, kept and forgotten. */
class RememberingTest {
    private static final String PHONE = "13800138000";

    private static Profile phones(String... numbers) {
        return new Profile(true, Map.of("phone_cn", List.of(numbers)));
    }

    private static Chat atPhone(Profile profile) {
        Chat chat = Chat.at("others");
        chat.profile = profile;
        return chat.says("粤B22222, 粤C33333");
    }

    @Test
    void question_offersTheNewestFirst_masked() {
        Chat chat = atPhone(phones("13900139000", PHONE));
        assertThat(chat.asked()).isEqualTo("phone");
        assertThat(chat.options()).containsExactly("139****9000", "138****8000");
    }

    @Test
    void masks_thatLookAlike_areOfferedOnce() {
        assertThat(atPhone(phones("13811118000", PHONE)).options()).containsExactly("138****8000");
    }

    @Test
    void label_number_andOrdinal_takeTheWholeValue() {
        for (String answer : List.of("138****8000", "1", "first", "1. 138****8000")) {
            Chat chat = atPhone(phones(PHONE)).says(answer);
            assertThat(chat.slot("phone")).as(answer).contains(new Value.Str(PHONE));
            assertThat(chat.asked()).isEqualTo("site");
        }
    }

    @Test
    void whatIsTyped_isTakenAsEver() {
        Chat chat = atPhone(phones(PHONE)).says("13700137000");
        assertThat(chat.slot("phone")).contains(new Value.Str("13700137000"));
    }

    @Test
    void numberNobodyOffered_isNoAnswer() {
        Chat chat = atPhone(phones(PHONE)).says("2");
        assertThat(chat.asked()).isEqualTo("phone");
        assertThat(chat.keys()).contains("common.not_understood");
        assertThat(chat.options()).containsExactly("138****8000");
    }

    @Test
    void value_getsIntoTheStateOnlyWhenItIsChosen() {
        ConversationJson json = new ConversationJson();
        Chat chat = atPhone(phones(PHONE));
        assertThat(json.write(chat.state)).doesNotContain(PHONE).contains("138****8000");
        assertThat(json.write(chat.says("1").state)).contains(PHONE);
    }

    @Test
    void chosenAfterItWasForgotten_isAskedAnew() {
        Chat chat = atPhone(phones(PHONE));
        chat.profile = Profile.EMPTY;
        chat.says("1");
        assertThat(chat.asked()).isEqualTo("phone");
        assertThat(chat.options()).isEmpty();
        assertThat(chat.keys()).containsExactly("ask.phone");
    }

    @Test
    void submitted_isToldTheFirstTime_andKept() {
        Chat chat = submitted(Profile.EMPTY);
        assertThat(chat.keys()).contains("common.remembered");
        assertThat(chat.effects)
                .contains(
                        new Effect.Remember(
                                List.of(
                                        new Profile.Entry("plate_cn", "粤A12345"),
                                        new Profile.Entry("phone_cn", PHONE))));

        Profile full =
                Profile.EMPTY
                        .plus(new Profile.Entry("plate_cn", "粤A12345"))
                        .plus(new Profile.Entry("phone_cn", "13900139000"));
        Chat again = submitted(full);
        assertThat(again.keys()).doesNotContain("common.remembered");
        assertThat(again.effects).anyMatch(Effect.Remember.class::isInstance);
    }

    @Test
    void switchedOff_nothingIsKeptNorSaid() {
        Chat chat = submitted(Profile.OFF);
        assertThat(chat.keys()).doesNotContain("common.remembered");
        assertThat(chat.effects).noneMatch(Effect.Remember.class::isInstance);
    }

    @Test
    void givenUp_keepsNothing() {
        Chat chat = Chat.at("words").says("cancel").says("1");
        assertThat(chat.state.top()).isEmpty();
        assertThat(chat.effects).noneMatch(Effect.Remember.class::isInstance);
    }

    @Test
    void forget_erasesAtOnce_andWhatIsUnderWayIsNotRemembered() {
        Chat chat = atPhone(phones(PHONE)).says("forget my details");
        assertThat(chat.effects).contains(new Effect.ForgetProfile());
        assertThat(chat.keys()).containsExactly("common.forgotten", "ask.phone");
        assertThat(chat.options()).isEmpty();
        assertThat(chat.effects).hasSize(3);

        chat.profile = Profile.EMPTY;
        chat.says(PHONE).says("1").says("1").says("all fine").says("confirm");
        assertThat(chat.services()).contains("sample.create");
        assertThat(chat.effects).noneMatch(Effect.Remember.class::isInstance);
    }

    @Test
    void forget_isHeardInEveryState() {
        assertThat(new Chat(Lang.EN).says("forget me").keys()).containsExactly("common.forgotten");
        Chat aside = Chat.at("kind").says("language").says("忘掉我的信息");
        assertThat(aside.keys()).startsWith("common.forgotten");
        assertThat(aside.asked()).isEqualTo("kind");
        Chat agent = Chat.at("kind").happens(new Event.AgentTook()).says("情報を消してください");
        assertThat(agent.effects).contains(new Effect.ForgetProfile());
        assertThat(agent.keys()).containsExactly("common.forgotten");
        assertThat(agent.says("hello").said()).isEmpty();
    }

    @Test
    void profile_showsNothingOfItselfInALog() {
        assertThat(phones(PHONE).toString()).doesNotContain(PHONE);
        assertThat(new Profile.Entry("phone_cn", PHONE).toString()).doesNotContain(PHONE);
    }

    private static Chat submitted(Profile profile) {
        Chat chat = Chat.at("nothing else");
        assertThat(chat.state.top().flatMap(Frame::question).map(Question::slot)).contains("");
        chat.profile = profile;
        return chat.says("confirm");
    }
}
