package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people answer the questions of an accident report in words of their own, as they were typed into the phone. */
class OwnWordsTest {
    private static final Map<Lang, List<String>> TIMES =
            Map.of(
                    Lang.ZH_CN, List.of("11月23日（周一）09:00", "11月24日（周二）09:30"),
                    Lang.JA, List.of("11月23日（月）09:00", "11月24日（火）09:30"),
                    Lang.EN, List.of("Mon 23 Nov, 09:00", "Tue 24 Nov, 09:30"));

    private static final Map<Lang, List<String>> SITES =
            Map.of(
                    Lang.ZH_CN, List.of("天河服务点 · 天河路1号", "越秀服务点 · 中山路2号"),
                    Lang.JA, List.of("天河窓口 · 天河路1号", "越秀窓口 · 中山路2号"),
                    Lang.EN, List.of("Tianhe · 1 Tianhe Road", "Yuexiu · 2 Zhongshan Road"));

    private static final Map<Lang, String> DONE =
            Map.of(Lang.ZH_CN, "完成", Lang.JA, "完了", Lang.EN, "done");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN | photos | 我没法拍照 | common.photos_needed
                    zh-CN | photos | 车已经挪走了 | common.photos_needed
                    ja | photos | 写真が撮れません | common.photos_needed
                    ja | photos | スキップ | common.photos_needed
                    en | photos | I can't take photos, it's dangerous | common.photos_needed
                    en | photos | what if I don't have photos | common.photos_needed
                    zh-CN | other_plates | 对方是电动车没牌 | common.check
                    zh-CN | other_plates | 没有对方车辆，我自己撞的树 | common.check
                    zh-CN | other_plates | 单方事故 | ask.phone
                    ja | other_plates | 自損事故です | common.check
                    en | other_plates | he drove off | common.check
                    en | other_plates | it's a bicycle | common.check
                    en | other_plates | didn't see it, but it was 粤B12345 | ask.phone
                    en | site | the first please | ask.slot
                    zh-CN | site | 第一个吧 | ask.slot
                    ja | site | 最初のでお願いします | ask.slot
                    zh-CN | site | 随便 | common.which_offer
                    zh-CN | gate | 两辆车都有保险 | ask.photos
                    zh-CN | gate | 我们都有保险，车也能开 | ask.photos
                    zh-CN | gate | 有保险，但对方没有保险 | refuse.insurance
                    zh-CN | gate | 都有保险，不过有辆车开不动 | refuse.immovable
                    zh-CN | gate | 有保险，但是他有点奇怪 | common.check
                    zh-CN | gate | 不知道他有没有保险 | common.not_understood
                    ja | gate | お互い保険に入っています | ask.photos
                    ja | gate | 保険に入っていません | refuse.insurance
                    ja | gate | 保険に入っています。でも車が動きません | refuse.immovable
                    en | gate | we both have insurance | ask.photos
                    en | gate | we both have insurance and both cars drive fine | ask.photos
                    en | gate | he doesn't have insurance | refuse.insurance
                    en | gate | we are insured but he is drunk | refuse.alcohol
                    zh-CN | gate | 等一下，我去问问对方 | common.take_your_time
                    zh-CN | gate | 等一下，有辆车开不动 | refuse.immovable
                    zh-CN | place | 稍等，我看下路牌 | common.take_your_time
                    zh-CN | place | 等一下，找人工 | common.handover
                    ja | place | ちょっと待ってください | common.take_your_time
                    en | phone | hold on, let me look it up | common.take_your_time
                    en | phone | hold on, it's 13800138000 | ask.site
                    en | summary | one moment please | common.take_your_time
                    en | summary | wait, the phone is wrong | ask.phone
                    ja | my_plate | 少々お待ちください | common.take_your_time
                    zh-CN | place | 这是做什么用的？ | common.help
                    en | place | how long does this take | common.not_understood
                    zh-CN | place | 不知道这是哪 | common.not_understood
                    zh-CN | place | 不知道路名，旁边有个加油站 | ask.happened_at
                    en | place | I don't know where I am | common.not_understood
                    ja | place | ここがどこかわかりません | common.not_understood
                    zh-CN | my_plate | 为什么要 | why.my_plate
                    en | my_plate | the other guy's plate is 粤B67890 | common.noted_all
                    ja | place | 費用はいくらですか | faq.fees
                    zh-CN | site | 最近的 | common.nearest_unknown
                    ja | site | 一番近いところで | common.nearest_unknown
                    en | site | the nearest please | common.nearest_unknown
                    zh-CN | site | 手机号不对 | ask.phone
                    zh-CN | summary | 对方的车牌错了 | ask.other_plates
                    zh-CN | phone | 不好意思，我的车牌打错了 | ask.my_plate
                    en | phone | sorry my plate is wrong | ask.my_plate
                    en | summary | the other plates are wrong | ask.other_plates
                    en | summary | oops I mistyped my plate | ask.my_plate
                    en | phone | hmm, my plate was wrong, it is 粤A12347 | common.noted
                    ja | phone | 自分のナンバーを間違えました | ask.my_plate
                    ja | summary | 相手のナンバーが間違っていました | ask.other_plates
                    zh-CN | photos | 怎么拍 | common.ladder_hint
                    en | photos | how do I take them? | common.ladder_hint
                    ja | photos | どうやって撮るんですか | common.ladder_hint
                    zh-CN | happened_at | 怎么写 | common.ladder_hint
                    zh-CN | place | 怎么填 | common.ladder_hint
                    zh-CN | other_plates | 对方是电瓶车没得牌照 | common.check
                    zh-CN | summary | 算了不报了 | common.cancel_really
                    zh-CN | slot | 这些时间都不行 | ask.slot
                    en | slot | later | ask.slot
                    ja | slot | どれも無理です | ask.slot
                    en | slot | any time | summary.text
                    zh-CN | slot | 你帮我选 | summary.text
                    zh-CN | place | 都发完了 | ask.place
                    ja | place | 全部送りました | ask.place
                    en | place | that was all the photos | ask.place
                    zh-CN | place | 天河路正佳广场门口 | ask.happened_at
                    zh-CN | summary | 我想改一下报案的电话 | ask.phone
                    zh-CN | summary | 发吧 | receipt.text
                    ja | summary | 送信してください | receipt.text
                    en | summary | correct | receipt.text
                    en | summary | everything's right | receipt.text
                    zh-CN | summary | 手机号错了 | ask.phone
                    zh-CN | summary | 对，但是车牌错了 | ask.my_plate
                    zh-CN | summary | 时间要改 | ask.happened_at
                    ja | summary | 電話番号が違います | ask.phone
                    ja | summary | はい、でもナンバーが違います | ask.my_plate
                    en | summary | the phone is wrong | ask.phone
                    en | summary | yes but the plate is wrong | ask.my_plate
                    en | summary | I want to change the time | ask.happened_at
                    en | summary | no | common.which_field
                    """)
    void answer_isTakenForWhatItMeans(String tag, String question, String answer, String said) {
        Chat chat = at(question, Lang.of(tag).orElseThrow());
        assertThat(chat.says(answer).keys().getFirst()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"ZH_CN, 没问题", "JA, はい", "EN, they are fine"})
    void picturesThatAreAllThere_areAgreedTo(Lang lang, String answer) {
        Chat chat = at("summary", lang).says("1");
        assertThat(chat.keys()).containsExactly("common.photos_review");
        assertThat(chat.says(answer).keys()).containsExactly("summary.text");
    }

    /** A report up to this question; {@code summary} is the last. */
    private static Chat at(String question, Lang lang) {
        Chat chat = new Chat(lang);
        chat.answer("appointments.sites", offered(SITES.get(lang)));
        chat.answer("appointments.offer", offered(TIMES.get(lang)));
        chat.says(
                switch (lang) {
                    case ZH_CN -> "我要报事故";
                    case JA -> "事故の届出をしたい";
                    case EN -> "I want to report an accident";
                });
        chat.says("1");
        if (question.equals("gate")) {
            return chat;
        }
        chat.says("1");
        for (int asked = 0; !isAt(chat, question); asked++) {
            assertThat(asked).as("questions before %s", question).isLessThan(12);
            switch (chat.asked()) {
                case "photos" ->
                        chat.pictures("front", "rear", "contact", "plates").says(DONE.get(lang));
                case "place" -> chat.says("天河路 12 号门口");
                case "happened_at" -> chat.says(isRead(chat) ? "1" : "9:30");
                case "my_plate" -> chat.says("粤A12345");
                case "other_plates" -> chat.says("粤B54321");
                case "phone" -> chat.says("13800138000");
                default -> chat.says("1");
            }
        }
        return chat;
    }

    private static boolean isAt(Chat chat, String question) {
        return chat.asked().equals(question.equals("summary") ? "" : question) && !isRead(chat);
    }

    private static boolean isRead(Chat chat) {
        return chat.state.top().flatMap(Frame::question).filter(Question::check).isPresent();
    }

    private static CallResult offered(List<String> labels) {
        List<Value> choices = new ArrayList<>();
        labels.forEach(label -> choices.add(new Value.Choice("id" + choices.size(), label)));
        return new CallResult.Ok(
                Map.of("options", new Value.Many(choices), "more", new Value.Bool(true)));
    }
}
