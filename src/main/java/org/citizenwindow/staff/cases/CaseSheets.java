package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.appointments.BookingQueries;
import org.citizenwindow.appointments.BookingView;
import org.citizenwindow.appointments.OfferSlots;
import org.citizenwindow.appointments.office.Office;
import org.citizenwindow.appointments.office.OfficeQueries;
import org.citizenwindow.cases.CaseField;
import org.citizenwindow.cases.CasePriority;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.cases.HistoryLine;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.StaffId;
import org.citizenwindow.staff.accounts.Accounts;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.chat.ChatViews;
import org.citizenwindow.staff.layout.Bundles;
import org.citizenwindow.staff.layout.TimeWords;

/** Makes one case ready to show. */
@Singleton
class CaseSheets {
    private static final int SLOTS = 12;

    @Inject CaseQueries cases;
    @Inject BookingQueries bookings;
    @Inject OfferSlots offers;
    @Inject OfficeQueries offices;
    @Inject PhotoCards photos;
    @Inject ChatViews chats;
    @Inject Labels labels;
    @Inject Names names;
    @Inject Accounts accounts;
    @Inject Clock clock;

    /**
     * @param slotPage which page of free appointments is looked at, 0 for the first
     */
    @Transactional
    CaseSheet of(CaseView view, StaffAccount reader, Lang lang, int slotPage) {
        StaffId me = reader.id();
        Instant now = clock.instant();
        Office office = offices.office();
        TimeWords times = new TimeWords(lang, office.zone(), now);
        Names.Book book = names.book(lang);
        List<HistoryLine> history = cases.history(view.number());
        HistoryWords told = new HistoryWords(lang, view.service(), office, labels, times);
        return new CaseSheet(
                head(view, me, now, times, book, lang),
                facts(view, lang, times),
                photos.of(view, lang, times),
                appointment(view, office, lang, times),
                history.reversed().stream().map(line -> told.line(line, book)).toList(),
                rights(view, reader, CaseRights.mayReopen(reader, history, now)),
                actions(view, office, lang, times, slotPage),
                chats.of(
                        view.conversation(), new ChatViews.Reader(me, lang, now), times, book::of));
    }

    private CaseSheet.Head head(
            CaseView view, StaffId me, Instant now, TimeWords times, Names.Book book, Lang lang) {
        CasesMessages words = Bundles.in(CasesMessages.class, lang);
        String ended = view.outcome().map(words::outcome).orElse("");
        String reason =
                view.outcomeReason().isBlank() ? "" : FieldWords.SEPARATOR + view.outcomeReason();
        return new CaseSheet.Head(
                view.number().value(),
                view.version(),
                ShownStatus.of(view, now),
                view.priority() == CasePriority.HIGH,
                labels.service(view.service(), lang),
                times.at(view.times().openedAt()),
                view.times()
                        .dueAt()
                        .map(at -> words.dueAt(times.at(at), times.until(at)))
                        .orElse(""),
                view.assignee().map(id -> book.of(id.value())).orElse(""),
                view.assignee().filter(me::equals).isPresent(),
                view.times().untilMayLeave().map(times::span).orElse(""),
                view.times().untilClosed().map(times::span).orElse(""),
                ended.isEmpty() ? "" : ended + reason);
    }

    private List<CaseSheet.Fact> facts(CaseView view, Lang lang, TimeWords times) {
        return view.fields().entrySet().stream()
                .map(
                        field ->
                                new CaseSheet.Fact(
                                        labels.field(view.service(), field.getKey(), lang),
                                        said(view.service(), field, lang, times),
                                        field.getValue() instanceof CaseField.Phone))
                .toList();
    }

    /** An answer that was chosen is told in the reader's language, whatever the citizen's was. */
    private String said(
            String service, Map.Entry<String, CaseField> field, Lang lang, TimeWords times) {
        String words = FieldWords.of(field.getValue(), times);
        return field.getValue() instanceof CaseField.Chosen(String id, String label)
                ? labels.answer(service, field.getKey(), id, words, lang)
                : words;
    }

    private CaseSheet.Appointment appointment(
            CaseView view, Office office, Lang lang, TimeWords times) {
        return bookings.ofCase(view.number())
                .map(booking -> appointment(booking, office, lang, times))
                .orElse(CaseSheet.Appointment.NONE);
    }

    private static CaseSheet.Appointment appointment(
            BookingView booking, Office office, Lang lang, TimeWords times) {
        var site = office.site(booking.siteId());
        return new CaseSheet.Appointment(
                times.on(booking.start()),
                site.map(at -> at.name().in(lang)).orElse(booking.siteId()),
                site.map(at -> at.address().in(lang)).orElse(""));
    }

    private CaseSheet.Rights rights(CaseView view, StaffAccount reader, boolean mayReopen) {
        boolean supervises = CaseRights.supervises(reader);
        List<StaffAccount> others =
                supervises
                        ? accounts.all().stream()
                                .filter(StaffAccount::enabled)
                                .filter(other -> !view.assignee().equals(Optional.of(other.id())))
                                .toList()
                        : List.of();
        return new CaseSheet.Rights(mayReopen, supervises, others);
    }

    private CaseSheet.Actions actions(
            CaseView view, Office office, Lang lang, TimeWords times, int slotPage) {
        boolean open = view.status() != CaseStatus.CLOSED;
        if (!open) {
            return new CaseSheet.Actions(false, false, Map.of(), List.of(), 0, false);
        }
        OfferSlots.Offer offer = offers.offer(view.service(), "", slotPage, SLOTS);
        List<CaseSheet.SlotChoice> slots =
                offer.slots().stream()
                        .map(
                                free ->
                                        new CaseSheet.SlotChoice(
                                                free.slot().id().toString(),
                                                times.on(free.slot().start()),
                                                office.site(free.slot().siteId())
                                                        .map(site -> site.name().in(lang))
                                                        .orElse(free.slot().siteId()),
                                                free.free()))
                        .toList();
        return new CaseSheet.Actions(
                view.times().acceptedAt().isEmpty(),
                true,
                labels.shots(view.service(), lang),
                slots,
                slotPage,
                offer.more());
    }
}
