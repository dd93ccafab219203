package org.citizenwindow.staff.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.cases.CasePhoto;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.media.MediaQueries;
import org.citizenwindow.media.MediaView;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.MediaId;
import org.citizenwindow.staff.layout.TimeWords;

/** Makes the photos of a case ready to show. */
@Singleton
class PhotoCards {
    private static final int SHORT = 12;

    @Inject MediaQueries media;
    @Inject Labels labels;

    List<CaseSheet.Photo> of(CaseView view, Lang lang, TimeWords times) {
        Map<String, MediaId> latest = new HashMap<>();
        view.photos().forEach(photo -> latest.put(photo.shot(), photo.media()));
        return view.photos().stream()
                .map(
                        photo ->
                                card(
                                        photo,
                                        labels.shot(view.service(), photo.shot(), lang),
                                        !latest.get(photo.shot()).equals(photo.media()),
                                        times))
                .toList();
    }

    private CaseSheet.Photo card(CasePhoto photo, String shot, boolean older, TimeWords times) {
        Optional<MediaView> found = media.find(photo.media());
        String sha256 = found.map(MediaView::sha256).orElse("");
        return new CaseSheet.Photo(
                photo.media().toString(),
                shot,
                found.map(MediaView::state).orElse("asked"),
                found.map(MediaView::reason).orElse(""),
                sha256.substring(0, Math.min(SHORT, sha256.length())),
                sha256,
                times.at(photo.addedAt()),
                older);
    }
}
