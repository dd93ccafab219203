package org.citizenwindow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    private static final Random SEEDED = new Random(20261122);

    @Test
    void draw_isReadBack_withAnySeparators() {
        for (int i = 0; i < 500; i++) {
            CaseNumber number = CaseNumber.draw(SEEDED);
            String digits = number.value().replace("-", "");
            assertThat(CaseNumber.read(number.value())).contains(number);
            assertThat(CaseNumber.read(digits)).contains(number);
            assertThat(CaseNumber.read(number.value().replace('-', ' '))).contains(number);
            assertThat(CaseNumber.read(" " + number.value().replace('-', '－'))).contains(number);
        }
    }

    @Test
    void oneWrongDigit_isAlwaysFound() {
        for (int i = 0; i < 200; i++) {
            StringBuilder digits = new StringBuilder(digits());
            for (int place = 0; place < digits.length(); place++) {
                char right = digits.charAt(place);
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != right) {
                        digits.setCharAt(place, wrong);
                        assertThat(CaseNumber.read(digits.toString())).as("%s", digits).isEmpty();
                    }
                }
                digits.setCharAt(place, right);
            }
        }
    }

    @Test
    void swappedNeighbours_areAlwaysFound() {
        for (int i = 0; i < 500; i++) {
            String digits = digits();
            for (int place = 1; place < digits.length(); place++) {
                if (digits.charAt(place) != digits.charAt(place - 1)) {
                    String swapped =
                            digits.substring(0, place - 1)
                                    + digits.charAt(place)
                                    + digits.charAt(place - 1)
                                    + digits.substring(place + 1);
                    assertThat(CaseNumber.read(swapped)).as(swapped).isEmpty();
                }
            }
        }
    }

    @Test
    void anythingElse_isNone() {
        for (String text : new String[] {"", "4821", "hello", "４８２１-7395-0264x", "-".repeat(12)}) {
            assertThat(CaseNumber.read(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> new CaseNumber("0000-0000-0001"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void draw_doesNotRepeatItself() {
        Set<CaseNumber> drawn = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(CaseNumber.draw(random));
        }
        // By the birthday rule a repeat in 10,000 of 10^11 has a chance of 1 in 2,000.
        assertThat(drawn).hasSizeGreaterThanOrEqualTo(9_999);
    }

    private static String digits() {
        return CaseNumber.draw(SEEDED).value().replace("-", "");
    }
}
