package org.citizenwindow.services.accident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Candidate;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.reading.FlowFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write to begin, in their own words, and what must not begin anything. */
class StartPhrasesTest {
    private static final Flows FLOWS = ServiceLoader.load(FlowFiles.of(ServiceFiles.ROOT));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    traffic.minor_accident | 我要报事故
                    traffic.minor_accident | 我想报一起轻微交通事故
                    traffic.minor_accident | 追尾了
                    traffic.minor_accident | 刚才在天河路被追尾了
                    traffic.minor_accident | 我的车被人刮了一下，怎么处理
                    traffic.minor_accident | 出了个小车祸
                    traffic.minor_accident | 發生交通事故
                    traffic.minor_accident | 快处快赔
                    traffic.minor_accident | 我要报警，撞车了
                    traffic.minor_accident | 事故を報告したい
                    traffic.minor_accident | 追突されました
                    traffic.minor_accident | 車をこすってしまいました
                    traffic.minor_accident | 接触事故です
                    traffic.minor_accident | 事故の届出
                    traffic.minor_accident | report an accident
                    traffic.minor_accident | I'd like to report a minor traffic accident please
                    traffic.minor_accident | I was just rear-ended
                    traffic.minor_accident | someone hit my car
                    traffic.minor_accident | We had a small accident
                    accident.status | 查进度
                    accident.status | 我的事故处理得怎么样了
                    accident.status | 案件进度查询
                    accident.status | 進み具合を知りたい
                    accident.status | 届出の状況は
                    accident.status | what is the status of my accident report
                    accident.status | check my case
                    accident.appointment | 改预约
                    accident.appointment | 我想取消预约
                    accident.appointment | 预约能改到后天吗
                    accident.appointment | 予約を変更したい
                    accident.appointment | 予約キャンセル
                    accident.appointment | I need to change my appointment
                    accident.appointment | can I reschedule
                    accident.add_photo | 补照片
                    accident.add_photo | 我要补几张照片
                    accident.add_photo | 写真追加
                    accident.add_photo | 写真を追加したい
                    accident.add_photo | add photo
                    accident.add_photo | can I send more photos
                    accident.add_photo | 照片发错了
                    accident.add_photo | 重发一张照片
                    accident.add_photo | 写真をもう一枚送りたい
                    accident.add_photo | 警察の方にもう一枚写真を送るよう言われました
                    accident.add_photo | I need to send one more picture
                    accident.add_photo | I sent the wrong photo
                    accident.add_photo | can I upload a better picture
                    desk.hours | 几点上班
                    desk.hours | 快处时间是什么时候
                    desk.hours | 受付時間を教えてください
                    desk.hours | what are your opening hours
                    human.handover | 我要找民警
                    human.handover | 帮我转人工
                    human.handover | 警察官と話したい
                    human.handover | I want to talk to someone about this
                    visa.status | 我要办签证
                    water.pay | 水费在哪里交
                    social_security.query | 社会保険について
                    fine.pay | where do I pay a fine
                    desk.goodbye | 再见
                    desk.goodbye | さようなら
                    desk.goodbye | bye
                    """)
    void words_beginTheirFlow(String flow, String text) {
        assertThat(meant(text)).isEqualTo(flow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你好",
                "今天天气不错",
                "谢谢",
                "粤A12345",
                "13800138000",
                "天河路1号",
                "こんにちは",
                "いい天気ですね",
                "hello",
                "the weather is fine",
                "1",
                "报纸",
                "预报",
            })
    void otherWords_beginNothing(String text) {
        assertThat(FLOWS.newest(meant(text))).isEmpty();
    }

    /** The flow that begins, else the intent; empty when nothing is understood. */
    private static String meant(String text) {
        return FLOWS.recogniser().understand(text, Optional.empty()).candidates().stream()
                .findFirst()
                .map(Candidate::intent)
                .map(i -> i.deed() instanceof Deed.Start start ? start.flow() : i.id())
                .orElse("");
    }
}
