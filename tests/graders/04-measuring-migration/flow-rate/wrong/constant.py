"""For the emigration rate of CLD in 2018 you give 20.2, the same as for the immigration rate of VRD in 2023. Let the function use what it is handed."""


def flow_rate(area, year, kind):
    return 20.22
