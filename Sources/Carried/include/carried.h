/* Texts that the command carries within itself, as they stand in Grammar and Examples. */

#ifndef KINGMAKER_CARRIED_H
#define KINGMAKER_CARRIED_H

#include <stddef.h>

/* Bytes that live as long as the program, and how many there are. */
typedef struct {
    const unsigned char *bytes;
    size_t count;
} CarriedText;

CarriedText carried_grammar(void);
/* Canada's election of 21 October 2019: the script, and the votes that it names. */
CarriedText carried_canada_2019_king(void);
CarriedText carried_canada_2019_csv(void);

#endif
