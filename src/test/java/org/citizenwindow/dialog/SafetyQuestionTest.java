package org.citizenwindow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.citizenwindow.shared.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people answer whether anybody is hurt, trapped or anything burns: nobody may be sent on by mistake, nor alarmed. */
class SafetyQuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN | 没人受伤
                    zh-CN | 没有，没人受伤
                    zh-CN | 没有伤到人
                    zh-CN | 人都没事，就是车刮了
                    zh-CN | 没有人员伤亡
                    zh-CN | 我和对方都没受伤
                    zh-CN | 谁都没受伤
                    zh-CN | 双方都没有受伤，也没起火
                    zh-CN | 冇人受伤
                    zh-CN | 没流血
                    zh-CN | 无人受伤，没有人被困
                    zh-CN | 幸好没伤着人
                    ja | いいえ、誰もけがしてません
                    ja | 誰もけがしてません
                    ja | けがはしてないです
                    ja | 怪我人はいません
                    ja | みんな無事です、けがはありません
                    ja | 怪我もしてないし、火も出てません
                    ja | 閉じ込められた人もけが人もいません
                    ja | 怪我はなさそうです
                    ja | 怪我人はゼロです
                    ja | けがしてへんよ
                    ja | けが人おらんで
                    ja | けがも出血もしてないです
                    en | no, nobody is hurt
                    en | nobody got hurt
                    en | No one's injured thankfully
                    en | none of us were hurt
                    en | we're not injured
                    en | no injuries, no fire
                    en | nobody is trapped or hurt
                    en | luckily no one was hurt
                    en | nobody needs an ambulance
                    zh-CN | 没有啊
                    zh-CN | 没有没有
                    zh-CN | 都好好的
                    zh-CN | 没有以上情况
                    zh-CN | 没大事
                    zh-CN | 冇呀
                    zh-CN | 木有
                    zh-CN | 一切正常
                    zh-CN | 是的，没有
                    zh-CN | 否
                    ja | いいえ
                    ja | ないです
                    ja | ないよ
                    ja | 特にありません
                    ja | 何もないです
                    ja | みんな大丈夫です
                    ja | どれも当てはまらない
                    ja | 該当なし
                    ja | 問題ありません
                    ja | はい、大丈夫です
                    en | no nobody
                    en | nope
                    en | none of those
                    en | nobody's hurt
                    en | yes all ok
                    en | we're fine
                    en | I'm ok and so is the other driver
                    en | not at all
                    en | N/A
                    en | no sir
                    en | both of us fine
                    """)
    void denial_goesOn(String lang, String answer) {
        Chat chat = asked(lang).says(answer);
        assertThat(chat.asked()).as(chat.keys().toString()).isEqualTo("gate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN | 有人受伤
                    zh-CN | 我没事，对方受伤了
                    zh-CN | 没有起火，但是有人流血
                    zh-CN | 没人被困，有个人头破了
                    zh-CN | 我没受伤对方受伤了
                    zh-CN | 不是没人受伤，是有人受伤
                    ja | けが人がいます
                    ja | 火は出てないけど、けが人がいます
                    ja | 私は大丈夫ですが、相手がけがをしています
                    ja | 誰も閉じ込められてないけど血が出てる人がいます
                    en | someone is hurt
                    en | no fire, but one person is bleeding
                    en | I'm not hurt but the other driver is
                    en | nobody is trapped but she hurt her arm
                    en | yes, injured
                    en | no, but my neck hurts
                    en | no, my wife feels dizzy
                    en | all good but there is smoke
                    zh-CN | 人没事，车冒烟了
                    zh-CN | 没有，不过我脖子疼
                    ja | 大丈夫です、でも煙が出てます
                    ja | ないですけど首が痛いです
                    """)
    void danger_isNeverDenied(String lang, String answer) {
        Chat chat = asked(lang).says(answer);
        assertThat(chat.keys()).doesNotContain("ask.gate");
        assertThat(
                        chat.effects.stream().anyMatch(Effect.Handover.class::isInstance)
                                || chat.asked().equals("safety"))
                .as(chat.keys().toString())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN | 没有，就刮花了点漆
                    zh-CN | 只是小刮擦
                    ja | こすっただけです
                    en | just a scratch
                    en | no, both drivers were already out
                    """)
    void halfADenial_isReadBack(String lang, String answer) {
        Chat chat = asked(lang).says(answer);
        assertThat(chat.keys()).containsExactly("common.check");
        assertThat(chat.says("1").asked()).isEqualTo("gate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN | 有
                    zh-CN | 好的
                    zh-CN | 不确定有没有人受伤
                    ja | はい
                    ja | わかりません
                    en | yes
                    en | ok
                    en | not sure
                    """)
    void neitherYesNorNo_isAskedAgain(String lang, String answer) {
        assertThat(asked(lang).says(answer).keys())
                .containsExactly("common.not_understood", "ask.safety");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh-CN | 都齐全 | ask.photos
                    zh-CN | 没这些问题 | ask.photos
                    zh-CN | 没喝酒 | common.check
                    zh-CN | 没喝酒，但是车动不了 | refuse.immovable
                    zh-CN | 没问题，就是对方没保险 | refuse.insurance
                    ja | 全部そろってます | ask.photos
                    ja | 飲んでません | common.check
                    ja | 飲んでます | refuse.alcohol
                    ja | 問題ないですが車が動きません | refuse.immovable
                    en | no nothing like that | ask.photos
                    en | everything's in order | ask.photos
                    en | nobody left | common.check
                    en | all good but the other driver left | refuse.fled
                    en | not insured | refuse.insurance
                    """)
    void gate_isOpenToWhomNothingHolds(String lang, String answer, String said) {
        assertThat(asked(lang).says("1").says(answer).keys().getFirst()).isEqualTo(said);
    }

    private static Chat asked(String tag) {
        Lang lang = Lang.of(tag).orElseThrow();
        Chat chat =
                new Chat(lang)
                        .says(
                                switch (lang) {
                                    case ZH_CN -> "我要报事故";
                                    case JA -> "事故の届出をしたい";
                                    case EN -> "I want to report an accident";
                                });
        assertThat(chat.asked()).isEqualTo("safety");
        return chat;
    }
}
