package org.citizenwindow.cases;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.media.MediaView;
import org.citizenwindow.shared.CaseNumber;
import org.citizenwindow.shared.MediaId;

/** Gathers what {@link TriageRules} look at. */
@Singleton
public class TriageQueries {
    private static final int MOST_TWINS = 5;

    private final SearchKeys searchKeys;
    private final MediaQueries media;
    private final Clock clock;

    TriageQueries(SearchKeys searchKeys, MediaQueries media, Clock clock) {
        this.searchKeys = searchKeys;
        this.media = media;
        this.clock = clock;
    }

    /** What to mind about a case. */
    @Transactional
    public Triage of(CaseView file) {
        Map<MediaId, MediaView> states =
                media.find(file.photos().stream().map(CasePhoto::media).toList());
        List<TriageRules.SeenPhoto> photos =
                file.photos().stream()
                        .map(
                                photo ->
                                        new TriageRules.SeenPhoto(
                                                photo.shot(), state(states.get(photo.media()))))
                        .toList();
        return TriageRules.decide(
                new TriageRules.Facts(
                        file.priority(),
                        file.status(),
                        file.times().isLate(clock.instant()),
                        photos,
                        twins(file)));
    }

    private static String state(MediaView known) {
        return known == null ? "asked" : known.state();
    }

    /** Other open cases that share a plate; a phone alone is no sign, one person may report twice. */
    private List<CaseNumber> twins(CaseView file) {
        List<String> plates = searchKeys.ofPlates(file.fields().values());
        return searchKeys.open(plates, MOST_TWINS + 1).stream()
                .filter(number -> !number.equals(file.number()))
                .limit(MOST_TWINS)
                .toList();
    }
}
