package org.citizenwindow.dialog.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an answer to a question of a type can be refused with: keys of the texts that say so. Asked where it is counted whether
 * every one of them was tried; {@code RefusalsTest} compares it with what the types do.
 */
public final class Refusals {
    private static final String ID = "common.reject_id_";

    private Refusals() {}

    /** The refusals that can occur, by the type and its bounds. */
    public static Set<String> of(SlotType type) {
        return new TreeSet<>(
                switch (type) {
                    case SlotType.YesNo ignored -> List.<String>of();
                    case SlotType.OneOf ignored -> List.<String>of();
                    case SlotType.Photos ignored -> List.<String>of();
                    case SlotType.Appointment ignored -> List.<String>of();
                    case SlotType.Offered ignored -> List.of("common.nearest_unknown");
                    case SlotType.Location place -> place(place);
                    case SlotType.Moment ignored ->
                            List.of(
                                    "common.reject_time_past",
                                    "common.reject_time_future",
                                    "common.reject_time_day_only",
                                    "common.reject_time_impossible",
                                    "common.reject_time_several");
                    case SlotType.Period ignored ->
                            List.of(
                                    "common.reject_period_past",
                                    "common.reject_period_future",
                                    "common.reject_period_one",
                                    "common.reject_period_impossible",
                                    "common.reject_period_several");
                    case SlotType.PlateCn plate ->
                            plate.likely().isEmpty()
                                    ? List.of("common.reject_plate", "common.reject_plate_province")
                                    : List.of("common.reject_plate");
                    case SlotType.PhoneCn ignored ->
                            List.of(
                                    "common.reject_phone",
                                    "common.reject_phone_short",
                                    "common.reject_phone_long",
                                    "common.reject_phone_landline",
                                    "common.reject_phone_prefix");
                    case SlotType.IdNumber ignored ->
                            List.of(
                                    ID + "length",
                                    ID + "short",
                                    ID + "long",
                                    ID + "old",
                                    ID + "region",
                                    ID + "birthday",
                                    ID + "check");
                    case SlotType.LicenceNo licence ->
                            lengths(
                                    "common.reject_licence_"
                                            + licence.of().name().toLowerCase(Locale.ROOT));
                    case SlotType.CaseNo ignored -> lengths("common.reject_case_number");
                    case SlotType.Amount ignored ->
                            List.of("common.reject_amount", "common.reject_amount_unclear");
                    case SlotType.Count ignored ->
                            List.of("common.reject_count", "common.reject_count_unclear");
                    case SlotType.Name ignored ->
                            List.of(
                                    "common.reject_name",
                                    "common.reject_name_full",
                                    "common.reject_name_refused");
                    case SlotType.Address ignored -> List.of("common.reject_address");
                    case SlotType.ListOf list -> list(list);
                    case SlotType.FreeText text -> text(text);
                });
    }

    private static List<String> lengths(String text) {
        return List.of(text, text + "_short", text + "_long");
    }

    private static List<String> place(SlotType.Location place) {
        List<String> refusals = new ArrayList<>();
        if (place.min() > 1) {
            refusals.add("common.reject_place_short");
        }
        if (place.within().isPresent()) {
            refusals.add("common.outside");
        }
        return refusals;
    }

    private static List<String> list(SlotType.ListOf list) {
        Set<String> refusals = of(list.of());
        refusals.add("common.reject_list_many");
        return List.copyOf(refusals);
    }

    private static List<String> text(SlotType.FreeText text) {
        return text.min() > 1
                ? List.of("common.reject_text_short", "common.reject_text_long")
                : List.of("common.reject_text_long");
    }
}
