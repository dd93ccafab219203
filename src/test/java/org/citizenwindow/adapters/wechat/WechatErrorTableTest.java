package org.citizenwindow.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.citizenwindow.channel.SendResult.Rejected;
import org.citizenwindow.channel.SendResult.Retry;
import org.citizenwindow.channel.SendResult.Throttled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatErrorTableTest {
    /** Ten in the evening in China. */
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {-1, 40001, 40014, 42001})
    void passing_isTriedAgain(int code) {
        assertThat(WechatErrorTable.result(code, NOW)).isEqualTo(new Retry("wechat:" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {45015, 45047})
    void windowOrBudgetGone_isSaid(int code) {
        assertThat(WechatErrorTable.result(code, NOW))
                .isEqualTo(new Rejected("wechat:" + code, true));
        assertThat(WechatErrorTable.verdict(code).alert()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                40003, 43004, 43019, 43101, 45002, 45008, 48002, 50002, 50005, 40004, 40005, 40006,
                40007, 40009, 45001
            })
    void permanentForThisMessage_isRejected_withoutAlert(int code) {
        assertThat(WechatErrorTable.result(code, NOW))
                .isEqualTo(new Rejected("wechat:" + code, false));
        assertThat(WechatErrorTable.verdict(code).alert()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                48001, 48004, 48006, 48008, 50001, 61007, 40033, 41001, 43002, 43003, 44002, 47001,
                99999, 40037
            })
    void forbiddenOrOurBugOrUnknown_isRejected_withAlert(int code) {
        assertThat(WechatErrorTable.result(code, NOW))
                .isEqualTo(new Rejected("wechat:" + code, false));
        assertThat(WechatErrorTable.verdict(code).alert()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {40013, 40125, 40164})
    void wrongSettings_letMessagesWait_andAlert(int code) {
        assertThat(WechatErrorTable.result(code, NOW))
                .isEqualTo(new Throttled(NOW.plusSeconds(600), "wechat:" + code));
        assertThat(WechatErrorTable.verdict(code).alert()).isTrue();
    }

    @Test
    void quotas_waitForTheNextMinuteOrTheNextDayInChina() {
        assertThat(WechatErrorTable.result(45011, NOW))
                .isEqualTo(new Throttled(NOW.plusSeconds(60), "wechat:45011"));
        assertThat(WechatErrorTable.result(45009, NOW))
                .isEqualTo(new Throttled(Instant.parse("2026-11-22T16:00:00Z"), "wechat:45009"));
    }

    @Test
    void faultsBeforeTheRequestLeft_areToldFromOthers() {
        for (IOException before :
                new IOException[] {
                    new ConnectException("refused"),
                    new ConnectTimeoutException("slow"),
                    new ConnectionPoolTimeoutException("full"),
                    new UnknownHostException("?"),
                    new HttpResponseException(503, "busy")
                }) {
            assertThat(ApiFault.of(before).left()).as(before.toString()).isFalse();
        }
        for (IOException after :
                new IOException[] {
                    new SocketTimeoutException("slow"),
                    new NoHttpResponseException("closed"),
                    new SocketException("reset"),
                    new HttpResponseException(502, "bad gateway")
                }) {
            assertThat(ApiFault.of(after).left()).as(after.toString()).isTrue();
        }
    }
}
