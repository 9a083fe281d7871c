#include "carried.h"

/* Files are taken in as they are, as C has it since 2023. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char grammar[] = {
#embed "../../Grammar/kingmaker.ebnf"
};

static const unsigned char canada_2019_king[] = {
#embed "../../Examples/canada-2019.king"
};

static const unsigned char canada_2019_csv[] = {
#embed "../../Examples/canada-2019.csv"
};

CarriedText carried_grammar(void) {
    return (CarriedText){grammar, sizeof grammar};
}

CarriedText carried_canada_2019_king(void) {
    return (CarriedText){canada_2019_king, sizeof canada_2019_king};
}

CarriedText carried_canada_2019_csv(void) {
    return (CarriedText){canada_2019_csv, sizeof canada_2019_csv};
}
