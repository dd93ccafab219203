package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.CaseCounts;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.platform.paging.Page;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.layout.TimeWords;

/** Makes the queue ready to show. */
@Singleton
class QueueViews {
    private static final int PAGE = 50;

    /** Late cases stand before all others, so they are within the first of the open ones. */
    private static final int ENOUGH_FOR_LATE = 500;

    @Inject CaseQueries cases;
    @Inject OfficeQueries offices;
    @Inject Labels labels;
    @Inject Names names;
    @Inject Clock clock;

    @Transactional
    QueueView of(QueueFilter filter, StaffId me, Lang lang) {
        Instant now = clock.instant();
        TimeWords times = new TimeWords(lang, offices.office().zone(), now);
        Names.Book book = names.book(lang);
        boolean late = filter.desk() == QueueFilter.Desk.LATE && !filter.searching();
        Page<CaseView> page =
                cases.queue(filter.cases(me), filter.cursor(), late ? ENOUGH_FOR_LATE : PAGE);
        List<QueueView.Row> rows =
                page.items().stream()
                        .filter(view -> !late || view.times().isLate(now))
                        .map(view -> row(view, now, times, lang, book))
                        .toList();
        Optional<String> next = late ? Optional.empty() : page.next();
        return new QueueView(
                filter, tabs(filter), rows, next.map(at -> filter.at(at).path()).orElse(""));
    }

    private List<QueueView.Tab> tabs(QueueFilter filter) {
        CaseCounts counts = cases.counts();
        return Stream.of(QueueFilter.Desk.values())
                .map(
                        desk ->
                                new QueueView.Tab(
                                        desk,
                                        QueueFilter.path(desk),
                                        count(counts, desk),
                                        desk == filter.desk() && !filter.searching()))
                .toList();
    }

    private static long count(CaseCounts counts, QueueFilter.Desk desk) {
        return switch (desk) {
            case OPEN ->
                    counts.of(CaseStatus.NEW)
                            + counts.of(CaseStatus.WORKING)
                            + counts.of(CaseStatus.WAITING);
            case NEW -> counts.of(CaseStatus.NEW);
            case WORKING -> counts.of(CaseStatus.WORKING);
            case WAITING -> counts.of(CaseStatus.WAITING);
            case LATE -> counts.late();
            case MINE -> -1;
            case CLOSED -> counts.of(CaseStatus.CLOSED);
        };
    }

    private QueueView.Row row(
            CaseView view, Instant now, TimeWords times, Lang lang, Names.Book book) {
        String phone = FieldWords.phone(view.fields());
        return new QueueView.Row(
                view.number().value(),
                view.version(),
                ShownStatus.of(view, now),
                view.priority() == CasePriority.HIGH,
                labels.service(view.service(), lang),
                FieldWords.plates(view.fields()),
                FieldWords.place(view.fields()),
                phone.isEmpty() ? view.citizen().label() : FieldWords.masked(phone),
                times.at(view.times().openedAt()),
                times.since(view.times().openedAt()),
                view.times().dueAt().map(times::until).orElse(""),
                view.assignee().map(id -> book.of(id.value())).orElse(""),
                view.status() == CaseStatus.NEW);
    }
}
