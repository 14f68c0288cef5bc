package org.departures.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.departures.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionCodesTest {

  private final PositionCodes codes = new PositionCodes(Lexicon.load());

  @ParameterizedTest
  @CsvSource({
    "董事长, chairman",
    "集团副总经理, deputy_general_manager",
    "常务副总经理, deputy_general_manager",
    "首席科学家, chief_scientist",
    "财务总监, cfo",
    "研究总监, department_director",
    "CEO, ceo",
    "Chief Executive Officer, ceo",
    "senior vice president of sales, vice_president",
    "head coach, head_coach",
    "柜子, ",
    "chair leg, ",
  })
  void longestLastWordGivesTheCode(String position, String code) {
    assertThat(codes.of(position)).isEqualTo(Optional.ofNullable(code));
  }
}
