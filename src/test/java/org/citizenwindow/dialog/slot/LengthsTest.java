package org.citizenwindow.dialog.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is nearly long enough, or a little too long, is refused with how much is missing or too much. */
class LengthsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1380013800          | phone_short 10 1
                    138001380           | phone_short 9 2
                    138001380001        | phone_long 12 1
                    +86 1380013800      | phone_short 10 1
                    86 138001380        | phone_short 9 2
                    0086 138 0013 80001 | phone_long 12 1
                    一三八零零一三八零零 | phone_short 10 1
                    123456              | phone
                    110105194912310021  | phone
                    12800138000         | phone_prefix
                    +44 20 7946 0958    | phone_prefix
                    +1 415 555 2671     | phone_prefix
                    02085551234         | phone_landline
                    """)
    void phone_ofTheWrongLength_saysByHowMuch(String text, String expected) {
        assertThat(refusal(new SlotType.PhoneCn(), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    11010519491231002     | id_short 17 1
                    1101051949123100      | id_short 16 2
                    1101051949123100221X  | id_long 20 2
                    4401061990030721389   | id_long 19 1
                    110105194912310       | id_old
                    13800138000           | id_length
                    000105194912310021    | id_region
                    110105194913310021    | id_birthday
                    110105194912310021    | id_check
                    """)
    void identity_ofTheWrongLength_saysByHowMuch(String text, String expected) {
        assertThat(refusal(new SlotType.IdNumber(), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DRIVING | 33010012345         | licence_driving_short 11 1
                    DRIVING | 3301001234567       | licence_driving_long 13 1
                    DRIVING | 11010519491231002   | licence_driving_short 17 1
                    DRIVING | 1101051949123100221 | licence_driving_long 19 1
                    DRIVING | 123456              | licence_driving
                    DRIVING | 110105194912310021  | licence_driving
                    VEHICLE | 33010012345         | licence_vehicle_short 11 1
                    VEHICLE | 33010012345678      | licence_vehicle_long 14 1
                    VEHICLE | 三三零一零零一二三四 | licence_vehicle_short 10 2
                    VEHICLE | 330100123456789012  | licence_vehicle
                    """)
    void licence_ofTheWrongLength_saysByHowMuch(SlotType.Licence of, String text, String expected) {
        assertThat(refusal(new SlotType.LicenceNo(of), text)).isEqualTo(expected);
    }

    /** The end of the key, then what is said about the answer. */
    private static String refusal(SlotType type, String text) {
        Understanding.Rejected rejected =
                (Understanding.Rejected) Understand.words(type, Spoken.heard(text));
        String key = rejected.text().substring("common.reject_".length());
        return rejected.facts().isEmpty()
                ? key
                : key + ' ' + rejected.facts().get("count") + ' ' + rejected.facts().get("off");
    }
}
