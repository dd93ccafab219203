package org.citizenwindow.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.wechat.Push.Attempt;
import org.citizenwindow.simulator.wechat.Push.Outcome;
import org.citizenwindow.simulator.wechat.StandIn.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeWechatTest {
    private final StandIn application = new StandIn();
    private FakeWechat wechat = application.platform(Mode.PLAINTEXT);
    private final PushCrypto crypto = new PushCrypto(StandIn.ACCOUNT.aesKey(), "wxdemo");

    @AfterEach
    void stop() {
        wechat.close();
        application.close();
    }

    @Test
    void text_isPushedSigned_andTheReplyShown() {
        String openId = citizen();
        application.answers(call -> new Answer(200, StandIn.text(openId, "请讲")));

        Push push = act(openId, new Act.Text("我要报事故 ]]> 😀"));

        HttpCall call = application.calls.getFirst();
        assertThat(call.query().get("signature"))
                .isEqualTo(
                        PushCrypto.signature(
                                "token", call.query().get("timestamp"), call.query().get("nonce")));
        assertThat(call.query()).containsEntry("openid", openId).doesNotContainKey("encrypt_type");
        XmlTree xml = tree(call.body());
        assertThat(xml.get("ToUserName")).isEqualTo("gh_demo");
        assertThat(xml.get("FromUserName")).isEqualTo(openId);
        assertThat(xml.get("Content")).isEqualTo("我要报事故 ]]> 😀");
        assertThat(xml.get("MsgId")).matches("\\d{17}");
        assertThat(push.outcome()).isEqualTo(Outcome.REPLIED);
        assertThat(texts(openId)).containsExactly("我要报事故 ]]> 😀", "请讲");
    }

    @Test
    void safeMode_hidesTheBody_andSignsTheCipherText() throws BadReply {
        wechat.close();
        wechat = application.platform(Mode.SAFE);
        String openId = citizen();

        act(openId, new Act.Text("您好"));

        HttpCall call = application.calls.getFirst();
        XmlTree xml = tree(call.body());
        String encrypted = xml.get("Encrypt");
        assertThat(xml.child("Content")).isEmpty();
        assertThat(call.query()).containsEntry("encrypt_type", "aes");
        assertThat(call.query().get("msg_signature"))
                .isEqualTo(
                        PushCrypto.signature(
                                "token",
                                call.query().get("timestamp"),
                                call.query().get("nonce"),
                                encrypted));
        assertThat(crypto.decrypt(encrypted)).contains("<Content><![CDATA[您好]]></Content>");
    }

    @Test
    void compatibleMode_carriesBoth_andThePreviousKeyWhenAsked() throws BadReply {
        Settings now = wechat.settings();
        wechat.change(
                new Settings(
                        Mode.COMPATIBLE, 2, now.patience(), true, true, true, true, Duration.ZERO));

        act(citizen(), new Act.Text("您好"));

        XmlTree xml = tree(application.calls.getFirst().body());
        assertThat(xml.get("Content")).isEqualTo("您好");
        String previous = StandIn.ACCOUNT.previousAesKey().orElseThrow();
        assertThat(new PushCrypto(previous, "wxdemo").decrypt(xml.get("Encrypt"))).contains("您好");
    }

    @Test
    void silence_isAskedTwiceMore_withTheSameBody_thenTheCitizenIsTold() {
        hurry();
        String openId = citizen();
        application.answers(call -> new Answer(0, ""));

        Push push = act(openId, new Act.Text("在吗"));

        assertThat(push.attempts()).extracting(Attempt::result).containsOnly("timeout").hasSize(3);
        assertThat(application.calls)
                .extracting(HttpCall::text)
                .hasSize(3)
                .containsOnly(application.calls.getFirst().text());
        assertThat(application.calls)
                .extracting(call -> call.query().get("nonce"))
                .doesNotHaveDuplicates();
        assertThat(texts(openId)).containsExactly("在吗", Delivery.OUT_OF_ORDER);
    }

    @Test
    void lateOnce_theRepeatsAnswerIsShown() {
        hurry();
        String openId = citizen();
        AtomicInteger count = new AtomicInteger();
        application.answers(
                call ->
                        count.incrementAndGet() == 1
                                ? new Answer(0, "")
                                : new Answer(200, StandIn.text(openId, "在的")));

        assertThat(act(openId, new Act.Text("在吗")).outcome()).isEqualTo(Outcome.REPLIED);
        assertThat(texts(openId)).containsExactly("在吗", "在的");
    }

    @Test
    void serverErrorOrRubbish_isNotRepeated_andTheCitizenIsTold() {
        String openId = citizen();
        application.answers(call -> new Answer(500, ""));
        assertThat(act(openId, new Act.Text("一")).reply()).isEqualTo("HTTP 500");
        application.answers(call -> new Answer(200, "{}"));
        assertThat(act(openId, new Act.Text("二")).reply()).contains("well-formed");

        assertThat(application.calls).hasSize(2);
        assertThat(texts(openId))
                .containsExactly("一", Delivery.OUT_OF_ORDER, "二", Delivery.OUT_OF_ORDER);
    }

    @Test
    void droppedConnection_isRepeated() {
        hurry();
        String openId = citizen();
        wechat.arrange(openId, Fault.DROP_CONNECTION, 1);

        Push push = act(openId, new Act.Text("喂"));

        assertThat(push.attempts())
                .extracting(Attempt::result)
                .containsExactly("dropped", "acknowledged");
        assertThat(application.calls).hasSize(2);
    }

    @Test
    void repeat_comparesTheTwoAnswers() {
        String openId = citizen();
        wechat.arrange(openId, Fault.REPEAT, 2);
        AtomicInteger count = new AtomicInteger();

        assertThat(act(openId, new Act.Text("一")).attempts())
                .extracting(Attempt::result)
                .containsExactly("acknowledged", "repeat_same");
        application.answers(
                call -> new Answer(200, StandIn.text(openId, "n" + count.incrementAndGet())));
        assertThat(act(openId, new Act.Text("二")).attempts())
                .extracting(Attempt::result)
                .containsExactly("replied", "repeat_different");
        assertThat(texts(openId)).containsExactly("一", "二", "n1");
    }

    @Test
    void manyPushes_goInOrderOneAtATime_unlessReordered() throws Exception {
        String openId = citizen();
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        application.answers(
                call -> {
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    open.decrementAndGet();
                    return new Answer(200, "success");
                });
        List<CompletableFuture<Push>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add(wechat.act(openId, new Act.Text("n" + i)));
        }
        for (var one : sent) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertThat(most).hasValue(1);
        assertThat(application.calls)
                .extracting(call -> tree(call.body()).get("Content"))
                .containsExactlyElementsOf(texts(openId));

        application.calls.clear();
        wechat.arrange(openId, Fault.REORDER, 1);
        wechat.act(openId, new Act.Text("erst"));
        wechat.act(openId, new Act.Text("dann")).get(60, TimeUnit.SECONDS);
        act(openId, new Act.Text("zuletzt"));
        assertThat(application.calls)
                .extracting(call -> tree(call.body()).get("Content"))
                .containsExactly("dann", "erst", "zuletzt");
    }

    @Test
    void everyAct_isPushedInThePlatformsWords() {
        String openId = citizen();
        act(openId, new Act.Photo(new byte[] {1}, "a.jpg"));
        act(openId, new Act.Voice("没有人受伤", 3));
        act(openId, new Act.Pin(23.13, 113.36, "天河路1号"));
        act(openId, new Act.Sticker("ok"));
        act(openId, new Act.MenuTap("CASE_STATUS"));
        act(openId, new Act.ItemTap("7", "是"));
        act(openId, new Act.Link("t", "d", "https://example.org"));
        act(openId, new Act.Scan("desk1"));
        act(openId, new Act.MenuOpen("https://example.org"));

        List<XmlTree> pushed = application.calls.stream().map(call -> tree(call.body())).toList();
        assertThat(pushed)
                .extracting(xml -> xml.get("MsgType"))
                .containsExactly(
                        "image",
                        "voice",
                        "location",
                        "text",
                        "event",
                        "text",
                        "link",
                        "event",
                        "event");
        assertThat(pushed.get(0).get("MediaId")).isNotEmpty();
        assertThat(pushed.get(1).get("Recognition")).isEqualTo("没有人受伤");
        assertThat(pushed.get(2).get("Location_X")).isEqualTo("23.13");
        assertThat(pushed.get(3).get("Content")).contains("不支持的消息类型");
        assertThat(pushed.get(4).get("Event")).isEqualTo("CLICK");
        assertThat(pushed.get(4).get("EventKey")).isEqualTo("CASE_STATUS");
        assertThat(pushed.get(4).child("MsgId")).isEmpty();
        assertThat(pushed.get(5).get("bizmsgmenuid")).isEqualTo("7");
        assertThat(pushed.get(7).get("EventKey")).isEqualTo("desk1");
    }

    @Test
    void unfollowed_noReplyReaches_andNothingCanBeSaid_untilFollowedAgain() {
        String openId = citizen();
        application.answers(call -> new Answer(200, StandIn.text(openId, "再见")));

        act(openId, new Act.Unfollow());

        assertThat(texts(openId)).containsExactly("unfollow");
        assertThatThrownBy(() -> wechat.act(openId, new Act.Text("喂")))
                .isInstanceOf(IllegalStateException.class);
        act(openId, new Act.Follow(Optional.of("desk1")));
        assertThat(texts(openId)).endsWith("follow", "再见");
        assertThat(tree(application.calls.getLast().body()).get("EventKey"))
                .isEqualTo("qrscene_desk1");
    }

    @Test
    void serverUrl_isVerifiedByItsEcho() throws Exception {
        application.answers(call -> new Answer(200, call.query().get("echostr")));
        assertThat(wechat.verifyServerUrl()).isTrue();
        application.answers(call -> new Answer(200, "\"" + call.query().get("echostr") + "\""));
        assertThat(wechat.verifyServerUrl()).isFalse();
    }

    @Test
    void chat_isBounded() {
        String openId = citizen();
        ConcurrentHashMap.KeySetView<String, Boolean> seen = ConcurrentHashMap.newKeySet();
        application.answers(call -> new Answer(200, StandIn.text(openId, "x")));
        for (int i = 0; i < 260; i++) {
            seen.add(act(openId, new Act.Text("n" + i)).outcome().name());
        }
        assertThat(seen).containsExactly("REPLIED");
        assertThat(wechat.chat(openId, 0)).hasSize(500);
        assertThat(wechat.pushes(openId)).hasSize(260);
    }

    private void hurry() {
        wechat.close();
        wechat = application.hurried();
    }

    private String citizen() {
        return wechat.add("陈", "zh-CN", true).openId();
    }

    private Push act(String openId, Act act) {
        return wechat.act(openId, act).orTimeout(60, TimeUnit.SECONDS).join();
    }

    private List<String> texts(String openId) {
        return wechat.chat(openId, 0).stream().map(Line::text).toList();
    }

    private static XmlTree tree(byte[] body) {
        try {
            return XmlTree.read(body);
        } catch (BadReply e) {
            throw new AssertionError(e);
        }
    }
}
