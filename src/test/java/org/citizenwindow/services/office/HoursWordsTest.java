package org.citizenwindow.services.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.WeekHours;
import org.citizenwindow.shared.WeekHours.Span;
import org.junit.jupiter.api.Test;

class HoursWordsTest {
    private static final Span MORNING = new Span(9 * 60, 12 * 60);
    private static final Span AFTERNOON = new Span(13 * 60 + 30, 17 * 60);

    @Test
    void week_workdaysAndSaturday_isTwoGroups() {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                days.put(day, List.of(MORNING, AFTERNOON));
            }
        }
        days.put(DayOfWeek.SATURDAY, List.of(MORNING));
        WeekHours week = new WeekHours(days);
        assertThat(HoursWords.say(week, Lang.ZH_CN))
                .isEqualTo("周一至周五 09:00–12:00、13:30–17:00；周六 09:00–12:00");
        assertThat(HoursWords.say(week, Lang.JA))
                .isEqualTo("月〜金曜 9:00〜12:00、13:30〜17:00／土 9:00〜12:00");
        assertThat(HoursWords.say(week, Lang.EN))
                .isEqualTo("Mon–Fri 09:00–12:00, 13:30–17:00; Sat 09:00–12:00");
    }

    @Test
    void week_everyDayTheSame_isDaily() {
        WeekHours daily = WeekHours.daily(new Span(7 * 60 + 30, 24 * 60));
        assertThat(HoursWords.say(daily, Lang.EN)).isEqualTo("daily 07:30–24:00");
        assertThat(HoursWords.say(WeekHours.daily(Span.allDay()), Lang.ZH_CN)).isEqualTo("每天 全天");
    }

    @Test
    void week_neverOpen_saysSo() {
        assertThat(HoursWords.say(new WeekHours(Map.of()), Lang.JA)).isEqualTo("受付休止中");
    }
}
